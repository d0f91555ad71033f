package vn.lienthong.simulators.story;

import java.util.List;

/** Something to be told on a platform that is up. */
public interface Tale {

    /**
     * Tells it.
     *
     * @return ids of the documents that it was about, for the trace
     * @throws Exception where an expectation did not hold, or something broke
     */
    List<String> tell() throws Exception;
}
