/* board: ft78ne   operator: sqrt_grad */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    const __float2_t half = _ftof2(0.5f, 0.5f);
    const uintptr_t bits = (uintptr_t)input0 | (uintptr_t)input1 | (uintptr_t)output;
    int i = 0;

    if ((input0 == NULL) || (input1 == NULL) || (output == NULL)) {
        return;
    }
    if (bits % 8U == 0U) {
        for (i = 0; i < size - size % 2; i += 2) {
            const __float2_t x = _amem8_f2_const(&input0[i]);
            const __float2_t g = _dmpysp(half, _amem8_f2_const(&input1[i]));

            _amem8_f2(&output[i]) = _dmpysp(g, _ftof2(1.0f / _hif2(x), 1.0f / _lof2(x)));
        }
    }
    for (; i < size; i++) {
        output[i] = 0.5f * input1[i] * (1.0f / input0[i]);
    }
}
