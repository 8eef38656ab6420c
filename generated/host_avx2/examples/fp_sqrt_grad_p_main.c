/* dsp-codegen sha256 5ec368d37fa4a6b9f5807be84542ecfcc6d55806870af976f2a56687b5bc16d0 */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: sqrt_grad   inputs: badc74e34b77ee48
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
