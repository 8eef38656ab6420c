/* dsp-codegen sha256 dbc03ccf25e0572a4de55e84e88890f99ef94672d46d389cfed56c0e1933dd0e */
/*
 * hp_tanh_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: tanh_grad   inputs: 556872b6f3edc50b
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
