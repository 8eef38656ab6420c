/* dsp-codegen sha256 f9ca7f1225bd0c23ae15afadc71941ae8bcc5f8ffdf6abc111706f5b1e655352 */
/*
 * fp_hsigmoid_grad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: hsigmoid_grad   inputs: 981f3df28a40c960
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
