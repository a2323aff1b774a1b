# hostile: text-result | an answer of hostile text | due: failed | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    return "\x1b[2J<script>alert(1)</script>\r=1+1\u202e\ud800" + "\n" * 100
