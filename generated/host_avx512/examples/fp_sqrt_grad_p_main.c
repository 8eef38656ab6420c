/* dsp-codegen sha256 e28581ec802f29586ce18fe5e4542861f5ba9f9dda33e95d4fe7bb2b973b9775 */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: sqrt_grad   inputs: d689b276086b043c
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    static float input0[1000]; /* output of the forward square root */
    static float input1[1000]; /* upstream gradient */
    static float output[1000]; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
