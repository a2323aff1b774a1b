"""합성곱 출력 크기 — 2주차 과제."""


def 검사(n, f, p, s):
    """필터가 이미지보다 크면 안 된다."""
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError("필터가 들어가지 않습니다")


def conv_output_size(n, f, p=0, s=1):
    검사(n, f, p, s)
    패딩된_크기 = n + 2 * p  # 양쪽에 p씩
    결과 = (패딩된_크기 - f) // s + 1
    print("결과:", 결과)
    return 결과
