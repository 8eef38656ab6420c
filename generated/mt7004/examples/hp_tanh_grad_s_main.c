/* dsp-codegen sha256 6a63e25771d128dd2adfcc499f9c4e55df08d341bda6e1114a61e30f9e455a97 */
/*
 * hp_tanh_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: tanh_grad   inputs: a816f05ff1fa52e5
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward output */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_tanh_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
