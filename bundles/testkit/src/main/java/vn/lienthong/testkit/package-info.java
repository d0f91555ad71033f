/** What everybody's tests share: the real store in a folder, a clock that is set, nudges that are recorded, sample documents. */
package vn.lienthong.testkit;
