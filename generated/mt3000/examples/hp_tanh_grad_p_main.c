/* dsp-codegen sha256 2ad69f98683216cc2de8bba64d8eb94a8b7b4d30b2e85ed3ffc1c70a004e3cb1 */
/*
 * hp_tanh_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: tanh_grad   inputs: 85d1d9a11bc24952
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward output */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
