/* board: ft78ne   operator: sqrt_grad */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    int i;

    if ((input0 != NULL) && (input1 != NULL) && (output != NULL)) {
#pragma MUST_ITERATE(size, , 1) /* V603 */
        for (i = 0; i < size; i++) {
            output[i] = 0.5f * input1[i] / input0[i];
        }
    }
}
