/* dsp-codegen sha256 ed5713c0de69267e3d39ab617bfa35dfe5bae8e60c4dc5ef64840e8683a902cd */
/*
 * hp_tanh_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: tanh_grad   inputs: 85d1d9a11bc24952
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward output */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
