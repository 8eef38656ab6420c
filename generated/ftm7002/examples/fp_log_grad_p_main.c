/* dsp-codegen sha256 6ab1eef17096ba4188fed6877a250a6801079a12cdd6bddc49f7756eeb26acc5 */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: log_grad   inputs: 6b3b86e896ad40b9
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x40060000; /* upstream gradient */
    float *input1 = (float *)0x40064000; /* forward input */
    float *output = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_log_grad_p(input0, input1, output, length);

    return 0;
}
