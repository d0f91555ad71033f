-- The refusal that the secrecy gate sends is about a document of which nothing is stored; it too goes out once.
CREATE UNIQUE INDEX delivery_once_without_document ON delivery (cargo, COALESCE(subject_id, ''), recipient_id)
  WHERE document_id IS NULL;
