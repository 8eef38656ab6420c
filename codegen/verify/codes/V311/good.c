/* board: host_avx2   operator: sqrt_grad   verify: -n 100 */
#include "sqrt_grad.h"
#include "host_avx2_board.h"

void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output, int size)
{
    const __m256 half_of_one = _mm256_set1_ps(0.5f);
    int i;

    if ((size <= 0) || (input0 == NULL) || (input1 == NULL) || (output == NULL)) {
        return;
    }
    for (i = 0; (i < size) && (((uintptr_t)&output[i] % 32U) != 0U); i++) {
        output[i] = 0.5f * input1[i] / input0[i];
    }
    for (; i + 8 <= size; i += 8) {
        const __m256 x = _mm256_loadu_ps(&input0[i]);
        const __m256 g = _mm256_loadu_ps(&input1[i]);

        _mm256_stream_ps(&output[i], half_of_one * g / x);
    }
    for (; i < size; i++) {
        output[i] = 0.5f * input1[i] / input0[i];
    }
    _mm_sfence();
}
