def conv_output_size(size, kernel, padding=0, stride=1, /, *, verbose=False):
    if stride < 1 or padding < 0 or kernel > size + 2 * padding:
        raise ValueError("the filter does not fit")
    return (size + 2 * padding - kernel) // stride + 1
