/* dsp-codegen sha256 675f8e04f6eac90797243363c1d61f63a65877c611a47ed21e321637b36f57b7 */
/*
 * hp_sqrt_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7032   operator: sqrt_grad   inputs: 63d26ee893bbdbcd
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
