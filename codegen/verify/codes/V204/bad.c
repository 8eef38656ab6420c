/* board: ft78ne   operator: sqrt_grad   verify: -n 40 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"

void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    int first;
    int i;

    if ((input0 != NULL) && (input1 != NULL) && (output != NULL)) {
        for (first = 0; first < size; first += 32) {
            const int count = (size - first < 32) ? size - first : 32;
            const unsigned int lanes = (1U << count) - 1U; /* V204 */

            for (i = 0; i < 32; i++) {
                if (((lanes >> i) & 1U) != 0U) {
                    output[first + i] = 0.5f * input1[first + i] / input0[first + i];
                }
            }
        }
    }
}
