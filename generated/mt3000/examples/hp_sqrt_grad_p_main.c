/* dsp-codegen sha256 b9510ce19c49f961cad42d7ad4eb34f3cb1716ed42e11e89b86670ee8e6f8b12 */
/*
 * hp_sqrt_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: sqrt_grad   inputs: 4d7e9f651efa31cb
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
