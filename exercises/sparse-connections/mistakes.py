"""What goes wrong when the pixels behind an output are listed."""

from grader.authoring import mistake


def window(top, left, f, input_shape):
    """The pixels of an f x f window at (top, left) that lie in the image."""
    n_h, n_w = input_shape
    pixels = {(top + u, left + v) for u in range(f) for v in range(f)}
    return {(row, column) for row, column in pixels if 0 <= row < n_h and 0 <= column < n_w}


@mistake
def ignores_the_stride(i, j, f, p, s, input_shape):
    """The window was placed at (i - p, j - p). Each step of the output is s pixels: (i * s - p, j * s - p)."""
    return window(i - p, j - p, f, input_shape)


@mistake
def ignores_the_padding(i, j, f, p, s, input_shape):
    """The window was placed at (i * s, j * s). With padding, the first one starts p pixels before the image."""
    return window(i * s, j * s, f, input_shape)


@mistake
def includes_the_padding(i, j, f, p, s, input_shape):
    """Positions in the padding are in the set. They are no pixels of the image: leave them out."""
    return {(i * s - p + u, j * s - p + v) for u in range(f) for v in range(f)}


@mistake
def counts_in_the_padded_image(i, j, f, p, s, input_shape):
    """Rows and columns were counted in the padded image. In the image itself they are p less."""
    return {(i * s + u, j * s + v) for u in range(f) for v in range(f)}


@mistake
def moves_to_the_edge(i, j, f, p, s, input_shape):
    """Positions in the padding were moved to the nearest pixel. They are zeros, and depend on no pixel."""
    n_h, n_w = input_shape
    return {(min(max(i * s - p + u, 0), n_h - 1), min(max(j * s - p + v, 0), n_w - 1))
            for u in range(f) for v in range(f)}  # fmt: skip


@mistake
def wraps_around(i, j, f, p, s, input_shape):
    """A position before the image was taken for a pixel at its end, as a negative index would. It is in the padding."""
    n_h, n_w = input_shape
    return {((i * s - p + u) % n_h, (j * s - p + v) % n_w) for u in range(f) for v in range(f)}


@mistake
def swaps_rows_and_columns(right, i, j, f, p, s, input_shape):
    """Rows and columns have changed places: the pixels are (row, column)."""
    return {(column, row) for row, column in right(i, j, f, p, s, input_shape)}


@mistake
def centres_the_window(i, j, f, p, s, input_shape):
    """The window was centred on the pixel. It starts at (i * s - p, j * s - p), with its upper left corner."""
    return window(i * s - p - f // 2, j * s - p - f // 2, f, input_shape)


@mistake
def sees_one_pixel_only(i, j, f, p, s, input_shape):
    """Only the first pixel of the window is in the set. An output depends on f x f of them."""
    return window(i * s - p, j * s - p, 1, input_shape)


@mistake
def sees_all_pixels(i, j, f, p, s, input_shape):
    """All pixels are in the set. That is what a dense layer sees; a convolution sees its window."""
    n_h, n_w = input_shape
    return {(row, column) for row in range(n_h) for column in range(n_w)}


@mistake
def sees_one_row_and_column_more(i, j, f, p, s, input_shape):
    """The window is one pixel too large: u and v run from 0 to f - 1."""
    return window(i * s - p, j * s - p, f + 1, input_shape)


@mistake
def sees_a_cross_only(i, j, f, p, s, input_shape):
    """The set holds one row and one column of the window. It holds every pair of a row and a column."""
    top, left = i * s - p, j * s - p
    return {(row, column) for row, column in window(top, left, f, input_shape) if row == top or column == left}


@mistake
def looks_the_other_way_round(i, j, f, p, s, input_shape):
    """These are outputs that read pixel (i, j). Asked for are the pixels that output (i, j) reads."""
    n_h, n_w = input_shape
    places = [range((n + 2 * p - f) // s + 1) for n in (n_h, n_w)]
    return {(a, b) for a in places[0] for b in places[1] if 0 <= i + p - a * s < f and 0 <= j + p - b * s < f}
