class OutputSize:
    """Counts its calls, for no reason."""

    calls = 0

    def __call__(self, n, f, p=0, s=1):
        self.calls += 1
        if s < 1 or p < 0 or f > n + 2 * p:
            raise ValueError("the filter does not fit")
        return (n + 2 * p - f) // s + 1


conv_output_size = OutputSize()
