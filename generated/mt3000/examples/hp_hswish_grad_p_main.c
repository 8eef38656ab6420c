/* dsp-codegen sha256 9f97270fee878e6ad5e2dadcee370d49783c519d86f64e650d166b8e192006e0 */
/*
 * hp_hswish_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: hswish_grad   inputs: 893060ca712741cc
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
