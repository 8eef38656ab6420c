/* dsp-codegen sha256 d51098066dc97ecc5eef855a47bacf0bee69025f992288d07536f75b636e45f2 */
/*
 * hp_hswish_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: hswish_grad   inputs: e1dbc5df4f358498
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward input */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_hswish_grad_p(src0, src1, dst, length);

    return 0;
}
