/* dsp-codegen sha256 0a57a76f5f2006e8351e9ceb48cba6a6aba42d80ea00107e757e9d50fc5bd20b */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: sqrt_grad   inputs: a3fbd16d43f6c6a3
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0x40060000; /* output of the forward square root */
    float *input1 = (float *)0x40064000; /* upstream gradient */
    float *output = (float *)0x40068000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    fp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
