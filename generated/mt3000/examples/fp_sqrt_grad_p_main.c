/* dsp-codegen sha256 a4a39811c3580d1f7dca770e5e0ebb8de0fbd940e821ec887e410321e7b22ee0 */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: sqrt_grad   inputs: 7870d3ea288c405f
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x10000000; /* output of the forward square root */
    float *input1 = (float *)0x10001000; /* upstream gradient */
    float *output = (float *)0x10002000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
