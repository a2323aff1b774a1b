import sys

print("loading", flush=True)


def conv_output_size(n, f, p=0, s=1):
    print("n =", n, "크기", "→", end="\n", file=sys.stderr)
    sys.stdout.write(f"{f}\n")
    sys.stdout.flush()
    print("x" * 10_000)
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError("the filter does not fit")
    return (n + 2 * p - f) // s + 1


print(conv_output_size(6, 3))
