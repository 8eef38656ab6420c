/* dsp-codegen sha256 afbeccafe54e77365b46b7fc9f05aff362bc4d144cb6d6bc493a23574e4d0819 */
/*
 * hp_sigmoid_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: sigmoid_grad   inputs: e19df8187cf48d32
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x10004000; /* forward output */
    half *dst = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
