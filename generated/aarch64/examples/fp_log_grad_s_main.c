/* dsp-codegen sha256 f01c524705de500d0fceddc1d8a8619aaf100879685d94c96b76418698455ec0 */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: log_grad   inputs: 801cd306e26c03db
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    static float input0[1000]; /* upstream gradient */
    static float input1[1000]; /* forward input */
    static float output[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
