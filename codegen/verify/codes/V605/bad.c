/* board: ft78ne   operator: sqrt_grad   verify: -n 5 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"
#include <math.h>

void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    int i;

    if ((input0 == NULL) || (input1 == NULL) || (output == NULL)) {
        return;
    }
    for (i = 0; i < size; i++) {
        output[i] = 0.5f * input1[i] * powf(input0[i], -1.0f); /* V605 */
    }
}
