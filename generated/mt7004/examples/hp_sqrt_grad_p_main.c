/* dsp-codegen sha256 93b2bc5abd797ddbd57409acf04ccfd24e10c6823168ee92e932f8aa5ddc140f */
/*
 * hp_sqrt_grad_p_main: the reference page's example on MT7004.
 *
 * board: mt7004   operator: sqrt_grad   inputs: 17d44d3471fe13ef
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
