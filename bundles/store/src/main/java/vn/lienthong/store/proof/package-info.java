/**
 * What makes the journal provable: the form in which an entry is hashed, the tree over a run of entries, the seals under
 * them with the platform's key, the walk that finds what does not fit, and the proof of one document as a file.
 */
package vn.lienthong.store.proof;
