/** Console commands of the platform, scope {@code lt}, in Vietnamese and English. */
package vn.lienthong.shell;
