"""照片: made small and clean before it is kept. A phone writes into a photo where and when it was taken and by which phone: that goes."""

from __future__ import annotations

import io

from PIL import Image, ImageOps, UnidentifiedImageError

from server.errors import Unprocessable

LARGEST_UPLOAD = 8_000_000
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 1_600
QUALITY = 82


class PictureUnreadable(Unprocessable):
    code, message = "picture_unreadable", "这不是能识别的 JPG 或 PNG 照片"


class PictureTooLarge(Unprocessable):
    code, message = "picture_too_large", "照片的像素太大了"


def cleaned(body: bytes) -> tuple[bytes, int, int]:
    """(JPEG without metadata, width, height), upright, at most 1600 pixels long. Only JPEG and PNG are even tried."""
    try:
        with Image.open(io.BytesIO(body), formats=("JPEG", "PNG")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise PictureTooLarge
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            flat = Image.new("RGB", upright.size, "white")
            rgba = upright.convert("RGBA")
            flat.paste(rgba, mask=rgba.getchannel("A"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureUnreadable from None
    out = io.BytesIO()
    flat.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue(), flat.width, flat.height
