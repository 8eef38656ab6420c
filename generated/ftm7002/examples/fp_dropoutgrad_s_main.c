/* dsp-codegen sha256 ad0f12efeb31d2e913397a705ff43e5728b51ddc561c65822f0a3d26a5183d45 */
/*
 * fp_dropoutgrad_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: dropoutgrad   inputs: 6ed1b643d08276c8
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    float *input = (float *)0x800000000; /* upstream gradient */
    float *output = (float *)0x801000000; /* gradient with respect to the input */
    float *mask = (float *)0x802000000; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_s(input, scale, length, output, mask, core_mask);

    return 0;
}
