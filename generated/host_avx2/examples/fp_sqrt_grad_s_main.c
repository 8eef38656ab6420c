/* dsp-codegen sha256 00cfbbe22cb99cc150adb326334145dcbd9a988f76f9f478c1a111ba48358653 */
/*
 * fp_sqrt_grad_s_main: the call of the reference page's example, on x86-64 with AVX2.
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
