/* board: ft78ne   operator: sqrt_grad   verify: -n 5 */
#include "sqrt_grad.h"
#include "ft78ne_board.h"
#include <string.h>

/* A window of the last four elements, moved on by two. */
static void move_on(float *window)
{
    memmove(window, &window[2], 4 * sizeof(float));
}

void fp_sqrt_grad_p(float *input0, float *input1, float *output, int size)
{
    float window[6] = {0.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f};
    int i;

    if ((input0 == NULL) || (input1 == NULL) || (output == NULL)) {
        return;
    }
    for (i = 0; i < size; i++) {
        window[4] = 0.5f * input1[i];
        move_on(window);
        output[i] = window[2] / input0[i];
    }
}
