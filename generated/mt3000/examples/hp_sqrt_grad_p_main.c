/* dsp-codegen sha256 a97b7974f9e3d81dd4f51f4bd08c1b47adca7080fe65b10b0d1a2fcf5d86ee19 */
/*
 * hp_sqrt_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: sqrt_grad   inputs: 7483d56dc5119476
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0x10000000; /* output of the forward square root */
    half *input1 = (half *)0x10001000; /* upstream gradient */
    half *output = (half *)0x10002000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    hp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
