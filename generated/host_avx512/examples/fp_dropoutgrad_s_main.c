/* dsp-codegen sha256 0f26aa5bf83fee6004ad5dc9a290a855a3e8cf75acbe57202665eba95d57bd7e */
/*
 * fp_dropoutgrad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: dropoutgrad   inputs: 2ef8df7b670c71d6
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    static float input[1000]; /* upstream gradient */
    static float output[1000]; /* gradient with respect to the input */
    static float mask[1000]; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
