/* board: ft78ne   operator: sqrt_grad   verify: -n 40 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

enum { BLOCK = 16 };

/* A block of elements, and the vectors that lie over them. */
typedef union {
    float elements[BLOCK];
    __float2_t vectors[BLOCK / 2];
} block_copy;

void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    block_copy copy;
    int i;
    int k;

    if ((input0 == NULL) || (input1 == NULL) || (output == NULL)) {
        return;
    }
    for (i = 0; i < size; i += BLOCK) {
        const int count = (size - i < BLOCK) ? size - i : BLOCK;

        for (k = 0; k < count; k++) {
            copy.elements[k] = 0.5f * input1[i + k] / input0[i + k];
        }
        for (k = 0; k < count; k++) {
            output[i + k] = copy.elements[k];
        }
    }
}
