# hostile: text-csv | formulas for whoever opens a table | due: raised | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    raise ValueError("=HYPERLINK(\"http://evil\",\"passed\")\t+1+1\n-2\n@SUM(A1)")
