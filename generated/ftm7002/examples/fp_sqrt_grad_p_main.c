/* dsp-codegen sha256 e14f400249536a72723427bd652b4c778c6ae3e841bede38fa1448beb9c24507 */
/*
 * fp_sqrt_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: sqrt_grad   inputs: f73950b631a12260
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
