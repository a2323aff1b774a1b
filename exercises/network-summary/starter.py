def network_summary(input_shape, layers):
    """One row (name, activation shape, activation size, parameters) for each layer.

    input_shape -- (n_h, n_w, n_c) for images, (n,) for vectors
    layers      -- list of dicts:
        {"type": "conv", "filters": ..., "f": ..., "stride": 1, "pad": 0, "bias": True}
        {"type": "pool", "f": ..., "stride": f}
        {"type": "flatten"}
        {"type": "dense", "units": ..., "bias": True}
        each perhaps with a "name"; else it is called "conv1", "pool1", "conv2", ...

    side of a feature map:        floor((n + 2 * pad - f) / stride) + 1
    parameters of a convolution:  (f * f * n_c_prev + 1) * filters
    parameters of a dense layer:  (n_in + 1) * units

    Raises ValueError for an unknown type and for layers that do not fit.
    """
    raise NotImplementedError("network_summary")
