/* board: ft78ne   operator: sqrt_grad */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    int i;

    if ((size > 0) && (input0 != NULL) && (input1 != NULL) && (output != NULL)) {
        const int unit = (size < 4) ? size : 4;
        const int whole = size - size % unit;

        for (i = 0; i < whole; i++) {
            output[i] = 0.5f * input1[i] / input0[i];
        }
        for (; i < size; i++) {
            output[i] = 0.5f * input1[i] / input0[i];
        }
    }
}
