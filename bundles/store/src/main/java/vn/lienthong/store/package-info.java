/**
 * Documents, deliveries, obligations and journal over JDBC, contents as files. One writer thread groups waiting units of
 * work into one commit; readers work beside it. The statements are the same on SQLite and PostgreSQL; the few words that
 * differ stand in {@link vn.lienthong.store.Database}.
 */
package vn.lienthong.store;
