/* dsp-codegen sha256 813a57ffc4f8adb2c759cafeb40052172f40940ce6b9e9c84c98751d4e00cbda */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: log_grad   inputs: 4b87c7dc0c3733f6
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    static float input0[1000]; /* upstream gradient */
    static float input1[1000]; /* forward input */
    static float output[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_log_grad_p(input0, input1, output, length);

    return 0;
}
