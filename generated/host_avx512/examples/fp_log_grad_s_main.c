/* dsp-codegen sha256 907403ba54ba8086d2d7462d977a72bb1fe55ddb6cc5c6d872cf8b730d7e65b5 */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: log_grad   inputs: c5df7ecc314e048a
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
