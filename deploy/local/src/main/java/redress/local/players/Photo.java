package redress.local.players;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A picture a customer took. No two of different things are alike.
final class Photo {

    private static final int SIDE = 8;

    private final String name;
    private final byte[] png;

    private Photo(String name, byte[] png) {
        this.name = name;
        this.png = png;
    }

    static Photo of(String what) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, (what + i).hashCode());
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Photo(Integer.toHexString(what.hashCode()) + ".png", png.toByteArray());
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return png.clone();
    }
}
