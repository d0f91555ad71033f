package vn.lienthong.reader;

import java.lang.annotation.Annotation;

/** The configuration's defaults, for use outside the container. */
final class Defaults {

    static final TextReader.Config CONFIG = new Plain();

    private Defaults() {
    }

    @SuppressWarnings("all")
    private static final class Plain implements TextReader.Config {
        @Override
        public int timeLimitSeconds() {
            return 10;
        }

        @Override
        public int maxTextCharacters() {
            return 5_000_000;
        }

        @Override
        public String tesseract() {
            return "tesseract";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return TextReader.Config.class;
        }
    }
}
