/* dsp-codegen sha256 533273230cbea34ea7e266993946bd9e8967b5ddac70614f001da58ab9f26732 */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: log_grad   inputs: 89d2a6537f47a9d5
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0xA0000000; /* upstream gradient */
    float *input1 = (float *)0xB0000000; /* forward input */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
