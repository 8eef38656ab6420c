/* dsp-codegen sha256 814aaf4ed18152438bd9ec620c8561c922943219ca685a2372f87da5874260dd */
/*
 * hp_hswish_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: hswish_grad   inputs: 893060ca712741cc
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
