/* dsp-codegen sha256 6684d007f1d5003d9f6e6bb3a4aef9af74074005e1cdcb8d603392060cee23a6 */
/*
 * hp_sqrt_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: sqrt_grad   inputs: 7483d56dc5119476
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0xA0000000; /* output of the forward square root */
    half *input1 = (half *)0xB0000000; /* upstream gradient */
    half *output = (half *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
