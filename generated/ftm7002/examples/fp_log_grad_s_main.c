/* dsp-codegen sha256 c6cef470b02a858bc501ece30d47d804d1ce45be871199a7f5336ecaf0c4b2ba */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: log_grad   inputs: 6b3b86e896ad40b9
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x800000000; /* upstream gradient */
    float *input1 = (float *)0x801000000; /* forward input */
    float *output = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
